package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dataset whose labels lie in files beside the audio. */
final class LabelFiles {
    static final Pattern RAVEN =
            Pattern.compile("(.*?)(\\.Table\\.\\d+)?\\.selections\\.txt", Pattern.CASE_INSENSITIVE);

    static final Pattern AUDACITY = Pattern.compile("(.*)\\.txt", Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final Faults faults;
    private final Set<String> audio;
    private final Map<String, List<String>> audioByStem;
    private final Set<String> ravenTables = new TreeSet<>();
    private final Set<String> audacityTracks = new TreeSet<>();
    private final Set<String> spokenOf = new TreeSet<>();

    private LabelFiles(Path root, Faults faults, Set<String> names) {
        this.root = root;
        this.faults = faults;
        this.audio = names.stream().filter(AudioNames::isAudio).collect(Collectors.toCollection(TreeSet::new));
        this.audioByStem = audio.stream().collect(Collectors.groupingBy(AudioNames::stem));
        for (String name : names) {
            if (RAVEN.matcher(name).matches()) {
                ravenTables.add(name);
            } else if (AUDACITY.matcher(name).matches() && audioByStem.containsKey(AudioNames.stem(name))) {
                audacityTracks.add(name);
            }
        }
    }

    /** The label files in this folder and those below it; empty when there is none. Hidden files do not count. */
    static Optional<LabelFiles> in(Path root, Faults faults) throws IOException {
        LabelFiles found = new LabelFiles(root, faults, VisibleFiles.below(root));
        return found.ravenTables.isEmpty() && found.audacityTracks.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** A row for each label, of each file in order of its name. */
    List<MetadataRow> rows() throws IOException {
        Map<String, List<MetadataRow>> rowsOf = new LinkedHashMap<>();
        for (String track : audacityTracks) {
            List<String> owners = owners(track, AUDACITY);
            if (isPlain(track) && isClear(track, owners)) {
                rowsOf.put(track, new AudacityTrack(track, owners.get(0), faults).read(root.resolve(track)));
            }
        }
        for (String table : ravenTables) {
            List<String> owners = owners(table, RAVEN);
            if (isPlain(table) && isClear(table, owners)) {
                String owner = owners.isEmpty() ? "" : owners.get(0);
                RavenTable raven = new RavenTable(table, name -> named(table, name, owner), faults);
                rowsOf.put(table, raven.read(root.resolve(table)));
            }
        }
        return together(rowsOf);
    }

    private List<String> owners(String labelFile, Pattern form) {
        Matcher parts = form.matcher(labelFile);
        List<String> owners = parts.matches() ? audioByStem.getOrDefault(parts.group(1), List.of()) : List.<String>of();
        spokenOf.addAll(owners);
        return owners;
    }

    private String named(String table, String name, String owner) {
        if (name.isEmpty()) {
            return owner;
        }
        String path = table.substring(0, table.lastIndexOf('/') + 1) + name;
        return audio.contains(path) ? path : "";
    }

    private boolean isPlain(String labelFile) throws IOException {
        Path file = root.resolve(labelFile);
        if (Files.isSymbolicLink(file)) {
            faults.addFile(labelFile, "is a symbolic link; put the label file itself here");
        } else if (!Files.isRegularFile(file)) {
            faults.addFile(labelFile, "is no ordinary file; put the label file itself here");
        } else if (Files.size(file) > MetadataReader.MOST_BYTES) {
            faults.addFile(labelFile, "is larger than " + (MetadataReader.MOST_BYTES >> 20) + " MB; split it");
        } else {
            return true;
        }
        return false;
    }

    private boolean isClear(String labelFile, List<String> owners) {
        if (owners.size() < 2) {
            return true;
        }
        faults.addFile(labelFile, "could belong to " + String.join(" or ", owners) + "; give them different names");
        return false;
    }

    private List<MetadataRow> together(Map<String, List<MetadataRow>> rowsOf) {
        List<MetadataRow> all = new ArrayList<>();
        Map<String, String> labelFileOf = new HashMap<>();
        rowsOf.forEach((labelFile, rows) -> {
            if (rows.isEmpty() && !faults.hasAnyIn(labelFile)) {
                faults.addFile(
                        labelFile, "holds no label; mark what sounds, or the whole recording as other, or remove both");
            }
            Set<String> named = rows.stream().map(MetadataRow::fileName).collect(Collectors.toCollection(TreeSet::new));
            for (String one : named) {
                String other = labelFileOf.putIfAbsent(one, labelFile);
                if (other != null) {
                    faults.addFile(labelFile, "labels " + one + ", and so does " + other + "; leave one of the two");
                }
            }
            all.addAll(rows);
        });
        spokenOf.addAll(labelFileOf.keySet());
        audio.stream()
                .filter(one -> !spokenOf.contains(one))
                .forEach(
                        one -> faults.addFile(one, "has no label file beside it, while others do; label or remove it"));
        return all;
    }
}
