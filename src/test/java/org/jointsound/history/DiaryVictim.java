package org.jointsound.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** A process that uses a diary until it is ended: says what it is about to do, does it, and says that it is done. */
public final class DiaryVictim {
    /** What was stored before this is to expire. */
    static final Instant LIMIT = Entries.START;

    private static final int AUDIO_BYTES = 30_000;

    private final Diary diary;
    private final Path recording;

    private DiaryVictim(Diary diary, Path recording) {
        this.diary = diary;
        this.recording = recording;
    }

    /** @param arguments the folder, and a number that no earlier process on this folder had */
    public static void main(String[] arguments) throws IOException {
        int round = Integer.parseInt(arguments[1]);
        try (History history = History.open(Path.of(arguments[0]), null)) {
            say("opened");
            DiaryVictim victim = new DiaryVictim(history.diary(), Path.of(arguments[0], "recording-" + round));
            Random random = new Random(round);
            for (int number = round * 10_000; ; number++) {
                victim.act(random.nextInt(20), number);
            }
        }
    }

    private void act(int choice, int number) throws IOException {
        if (choice == 0) {
            say("erase brief-" + number % 3);
            diary.erase("brief-" + number % 3);
            say("erased brief-" + number % 3);
        } else if (choice == 1) {
            say("expire");
            diary.expire(LIMIT);
            say("expired");
        } else {
            String subject = choice < 6 ? "brief-" + choice % 3 : choice < 10 ? "old" : "lasting-" + choice % 4;
            keep(subject, number, choice % 3 == 0);
        }
    }

    private void keep(String subject, int number, boolean hasAudio) throws IOException {
        DiaryEntry entry = entry(subject, number, hasAudio);
        Path audio = hasAudio ? Files.write(recording, audio(entry)) : null;
        say("keep " + subject + " " + number + " " + hasAudio);
        diary.keep(entry, audio);
        say("kept " + subject + " " + number + " " + hasAudio);
    }

    /** All of an entry follows from this. */
    static DiaryEntry entry(String subject, int number, boolean hasAudio) {
        DiaryEntry entry = Entries.of(subject, number);
        DiaryEntry dated = Entries.storedAt(entry, subject.equals("old") ? LIMIT.minus(Duration.ofDays(1)) : LIMIT);
        return hasAudio ? Entries.withAudio(dated) : dated;
    }

    /** A recording that follows from its entry. */
    static byte[] audio(DiaryEntry entry) {
        return entry.sha256().repeat(AUDIO_BYTES / entry.sha256().length()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The dot shows that a line is whole. */
    private static void say(String words) {
        System.out.println(words + " .");
        System.out.flush();
    }
}
