package org.jointsound.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts in a model's one subfolder. */
class ReportPartsTest {
    private static final String METRICS = "report/metrics.json";

    @TempDir
    private Path directory;

    private ModelRegistry registry;
    private Path folder;

    @BeforeEach
    void storeAModelWithAReport() throws IOException {
        registry = ToyRegistry.in(directory);
        registry.add(ToyModel.bundle("1"), withReport("1"));
        ToyRegistry.force(registry, "1");
        folder = directory.resolve("1");
    }

    private static Map<String, byte[]> withReport(String version) {
        Map<String, byte[]> parts = new TreeMap<>(ToyRegistry.parts(version));
        parts.put(METRICS, "{}".getBytes(StandardCharsets.UTF_8));
        parts.put("report/a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private List<String> faults() throws IOException {
        return registry.store().look("1", List.of(ToyModel.SET)).faults().stream()
                .map(PartFault::toString)
                .toList();
    }

    private void isRefusedFor(String what) throws IOException {
        assertThat(faults()).singleElement().asString().contains(what);
        assertThatThrownBy(() -> registry.store().load(ModelStore.CHAMPION))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(what);
    }

    @Test
    void theyAreReadCountedAndVouchedFor() throws IOException {
        assertThat(faults()).isEmpty();
        assertThat(registry.store().part("1", METRICS)).hasValue("{}");
        long inTheFolderItself = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inTheFolderItself += Files.size(file);
            }
        }
        assertThat(registry.store().look("1", List.of(ToyModel.SET)).bytes()).isEqualTo(inTheFolderItself + 2 + 6);

        Files.writeString(folder.resolve(METRICS), "[]");
        isRefusedFor(METRICS + " is not the file its digest vouches for");
    }

    @Test
    void aMissingOneIsNamed() throws IOException {
        Files.delete(folder.resolve(METRICS));
        isRefusedFor(METRICS + " is missing");
    }

    @Test
    void aLinkIsNoSubfolderWhereverItLeads() throws IOException {
        Files.delete(folder.resolve("report/a.svg"));
        Files.createSymbolicLink(folder.resolve("report/a.svg"), folder.resolve("card.md"));
        isRefusedFor("report/a.svg is a link");
        Files.delete(folder.resolve("report/a.svg"));
        Files.writeString(folder.resolve("report/a.svg"), "<svg/>");

        Files.move(folder.resolve("report"), directory.resolve(".elsewhere"));
        Files.createSymbolicLink(folder.resolve("report"), directory.resolve(".elsewhere"));
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault).contains("report/a.svg is a link or lies behind one"));
        assertThatThrownBy(() -> registry.store().load(ModelStore.CHAMPION)).hasMessageContaining("link");
    }

    @Test
    void whatElseLiesThereIsForeign() throws IOException {
        Files.writeString(folder.resolve("report/extra.svg"), "x");
        Files.createDirectories(folder.resolve("report/deeper"));
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("report/.hidden"), "of the system");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "report/extra.svg is foreign: bundle.json does not name it",
                        "report/deeper is foreign: bundle.json does not name it",
                        "other is foreign: bundle.json does not name it");
        assertThat(ToyRegistry.champion(registry)).isEqualTo("1");
    }

    @Test
    void noOtherSubfolderAndNoWayOutIsNamed() throws IOException {
        Bundle bundle = BundleJson.readBundle(Files.readString(folder.resolve("bundle.json")));
        String digest = Digests.sha256("{}".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of(
                "report/../card.md",
                "report/",
                "report",
                "report//metrics.json",
                "report/./metrics.json",
                "report/deeper/metrics.json",
                "report\\metrics.json",
                "report/.hidden",
                "other/metrics.json",
                "/report/metrics.json",
                "report/a\u0000b")) {
            TreeMap<String, String> parts = new TreeMap<>(bundle.sha256());
            parts.put(name, digest);
            String text = BundleJson.write(new Bundle(1, bundle.model(), bundle.trainedOn(), parts));
            Files.writeString(folder.resolve("bundle.json"), text);
            String sha256 = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));

            assertThat(new BundleFolder(folder, "1").faults(sha256, List.of(ToyModel.SET)))
                    .as(name)
                    .anySatisfy(fault -> {
                        assertThat(fault.part()).isEqualTo("'" + name + "'");
                        assertThat(fault.detail()).startsWith("is no name of a part");
                    });
            assertThatThrownBy(() -> new BundleFolder(folder, "1").load(sha256)).isInstanceOf(PartException.class);
            assertThatThrownBy(() -> registry.add(ToyModel.bundle("9"), Map.of(name, new byte[1])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(directory.resolve("9")).doesNotExist();
    }

    @Test
    void aWriterThatDiedWithinTheSubfolderLeavesNothing() throws IOException {
        Path prepared = directory.resolve(".adding-2");
        Files.createDirectories(prepared.resolve("report"));
        Files.writeString(prepared.resolve("report/metr"), "{");

        registry.settle();

        assertThat(prepared).doesNotExist();
        assertThat(registry.store().versions()).containsExactly("1");
    }

    @Test
    void deletingAVersionTakesItsSubfolderAlong() throws IOException {
        ToyRegistry.add(registry, "2");
        ToyRegistry.force(registry, "2");
        registry.delete("1", true, "");
        assertThat(folder).doesNotExist();
    }
}
