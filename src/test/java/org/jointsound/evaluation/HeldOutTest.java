package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.model.LearnedFrom;
import org.jointsound.store.Digests;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTest {
    private static final String NOBODY = "0".repeat(16);

    @TempDir
    private Path dataset;

    @BeforeEach
    void makeRecordings() throws IOException {
        Files.write(dataset.resolve("a.wav"), Recordings.pop());
        Files.write(dataset.resolve("b.wav"), Recordings.silence(1));
    }

    private HeldOut table(String... rows) throws IOException {
        Files.writeString(dataset.resolve("metadata.csv"), "file_name,label,subject,split\n" + String.join("\n", rows));
        return HeldOut.of(EvaluationRun.open(dataset, Label.STANDARD));
    }

    private static Bundle.TrainedOn trainedOn(String fingerprint) {
        return new Bundle.TrainedOn(fingerprint, 1, 1, 1, 1, "trees", "test");
    }

    private static HeldOut.Finding learned(HeldOut heldOut, boolean otherPeople, String subject, String recording) {
        return heldOut.check(
                "1.0",
                trainedOn("unknown"),
                Optional.of(new LearnedFrom(List.of(subject), List.of(recording))),
                otherPeople);
    }

    private static String digest(byte[] bytes) {
        return Digests.sha256(bytes);
    }

    private static String start(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** As the training run of 0.3.0 did: a line for each recording, sorted. */
    private String fingerprint(String file, String labelAndSubject) throws IOException {
        String line = digest(Files.readAllBytes(dataset.resolve(file))) + ' ' + labelAndSubject + '\n';
        return digest(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameAudioIsNamed() throws IOException {
        HeldOut heldOut = table("a.wav,clicking,p1,", "b.wav,other,p2,");
        String b = digest(Files.readAllBytes(dataset.resolve("b.wav"))).substring(0, 16);

        assertThat(learned(heldOut, true, NOBODY, b).learned())
                .containsExactly("1.0 learned from 1 of these recordings: b.wav");
        assertThat(learned(heldOut, false, NOBODY, NOBODY)).isEqualTo(new HeldOut.Finding(List.of(), List.of()));
    }

    @Test
    void theSamePersonIsNamedUnlessTheyAreSaidToBeOthers() throws IOException {
        HeldOut heldOut = table("a.wav,clicking,p1,", "b.wav,other,p2,");

        assertThat(learned(heldOut, false, start("p2"), NOBODY).learned())
                .containsExactly(
                        "1.0 learned from 1 people of the same pseudonyms: p2 (say that they are others by --other-people, or other_people over HTTP, if that is so)");
        assertThat(learned(heldOut, true, start("p2"), NOBODY).learned()).isEmpty();
    }

    @Test
    void whereNotAllPeopleAreNamedItIsSaidThatItCannotBeKnown() throws IOException {
        HeldOut heldOut = table("a.wav,clicking,p1,", "b.wav,other,,");

        assertThat(learned(heldOut, false, NOBODY, NOBODY).unknown())
                .containsExactly("whether 1.0 learned from these people cannot be known, as not all are named");
    }

    @Test
    void whatTheDatasetsOwnSplitCallsTestIsAllThatCounts() throws IOException {
        HeldOut heldOut = table("a.wav,clicking,p1,train", "b.wav,other,p2,test");

        assertThat(learned(heldOut, false, start("p1"), NOBODY).learned()).isEmpty();
        assertThat(learned(heldOut, false, start("p2"), NOBODY).learned()).hasSize(1);
    }

    @Test
    void ofABundleThatDoesNotSayOnlyTheFingerprintIsKnown() throws IOException {
        HeldOut heldOut = table("a.wav,clicking,p1,train", "b.wav,other,p2,test");

        assertThat(heldOut.check("0.3.0", trainedOn(fingerprint("b.wav", "other p2")), Optional.empty(), false)
                        .learned())
                .containsExactly("0.3.0 learned from these very recordings");
        assertThat(heldOut.check("0.3.0", trainedOn(fingerprint("a.wav", "clicking p1")), Optional.empty(), false))
                .isEqualTo(new HeldOut.Finding(List.of(), List.of()));
        assertThat(heldOut.check("0.3.0", trainedOn("0".repeat(64)), Optional.empty(), false)
                        .unknown())
                .singleElement()
                .asString()
                .contains("cannot be known, as its bundle does not say");
    }
}
