package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegProgramTest {
    @TempDir
    Path folder;

    private @Nullable FfmpegProgram saying(String versionLine) throws IOException {
        return FfmpegProgram.find(FakeFfmpeg.named(FakeFfmpeg.script(folder, versionLine, "exit 1")));
    }

    @ParameterizedTest
    @CsvSource({
        "ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026, ffmpeg 5.1.9",
        "ffmpeg version n7.1 Copyright, ffmpeg 7.1",
        "ffmpeg version N-118000-gabc123 Copyright, ffmpeg N-118000-gabc123"
    })
    void itsVersionIsWhatItSays(String line, String name) throws IOException {
        assertThat(saying(line)).isNotNull().extracting(FfmpegProgram::name).isEqualTo(name);
    }

    @Test
    void aProgramThatDoesNotSayItIsFfmpegIsNotTaken() throws IOException {
        assertThat(saying("hello")).isNull();
    }

    @Test
    void theOneThatIsNamedIsTakenOrNone() {
        Map<String, String> wrong = Map.of(
                FfmpegProgram.VARIABLE,
                folder.resolve("none").toString(),
                "PATH",
                System.getenv().getOrDefault("PATH", ""));
        assertThat(FfmpegProgram.find(wrong)).isNull();
        assertThat(FfmpegProgram.find(Map.of(FfmpegProgram.VARIABLE, "no\0name")))
                .isNull();
    }

    @Test
    void onThePathOnlyAbsoluteFoldersAreLookedInto() throws IOException {
        FakeFfmpeg.script(folder, "ffmpeg version 9.9", "exit 1");
        Path here = Path.of("").toAbsolutePath();
        assertThat(FfmpegProgram.find(Map.of("PATH", folder.toString()))).isNotNull();
        assertThat(FfmpegProgram.find(Map.of("PATH", here.relativize(folder).toString())))
                .isNull();
        assertThat(FfmpegProgram.find(Map.of())).isNull();
    }

    @Test
    void aFileIsOpenedByOneDemuxerFromTheDiskAloneWhateverItIsCalled() {
        assertThat(FfmpegDecoder.arguments(Path.of("/a/-i concat:x.mp3"), Container.MP3))
                .containsSubsequence("-protocol_whitelist", "file", "-format_whitelist", "mp3")
                .containsSubsequence("-f", "mp3", "-i", "file:/a/-i concat:x.mp3");
    }
}
