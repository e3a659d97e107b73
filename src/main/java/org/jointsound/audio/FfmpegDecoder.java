package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;
import static org.jointsound.problem.ProblemCode.OVERLOADED;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jointsound.problem.InputException;

/**
 * Other formats than WAV, through ffmpeg as a child process: one for each file, with nothing open to it but that file, and
 * as many at a time as there are processors. The sound comes through a pipe at its own rate with all its channels.
 */
final class FfmpegDecoder {
    /** Ten minutes of sound take some seconds; on a machine with twenty times the work it can do they take a minute. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Semaphore AT_ONCE = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Decoders by ffmpeg's names. No other may run, so that neither pictures nor rare formats widen what can be attacked. */
    private static final String DECODERS = "aac,mp3,mp3float,mp2,mp2float,opus,libopus,vorbis,libvorbis,flac,alac,"
            + "amrnb,amrwb,libopencore_amrnb,libopencore_amrwb,pcm_s8,pcm_u8,pcm_s16be,pcm_s16le,pcm_s24be,pcm_s24le,"
            + "pcm_s32be,pcm_s32le,pcm_f32be,pcm_f32le,pcm_f64be,pcm_f64le,pcm_alaw,pcm_mulaw";

    /** Lengths that containers state are rounded to frames of the codec. */
    private static final double LENGTH_TOLERANCE_SECONDS = 0.2;

    /** What a shell adds to the number of a signal; a program that crashed or met its limits ends so. */
    private static final int SIGNALLED = 128;

    private final FfmpegProgram program;
    private final DecodeLimits limits;
    private final Duration deadline;

    FfmpegDecoder(FfmpegProgram program, DecodeLimits limits, Duration deadline) {
        this.program = program;
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * Decodes a file.
     *
     * @param container what it was recognised as
     * @param channel the only one to take, from 0, or {@link ChannelPowers#AVERAGE}
     * @throws InputException if the content is refused, or takes longer than the deadline
     * @throws IOException if ffmpeg cannot be started, or this thread is interrupted
     */
    WavReader.Result decode(Path file, Container container, int channel) throws IOException {
        checkName(file);
        acquire();
        try {
            FfmpegLog log = new FfmpegLog();
            List<String> command = program.with(arguments(file, container));
            try (ChildProcess child = ChildProcess.start(command, log, deadline)) {
                return read(child, log, container, channel);
            }
        } finally {
            AT_ONCE.release();
        }
    }

    /** A name that does not survive being a text would name another file, or none, to the child. */
    private static void checkName(Path file) throws IOException {
        boolean survives;
        try {
            survives = Path.of(file.toString()).equals(file);
        } catch (InvalidPathException e) {
            survives = false;
        }
        if (!survives) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "its name has letters that this language setting cannot read; rename it, or set LC_ALL=C.UTF-8");
        }
    }

    private void acquire() throws IOException {
        try {
            if (!AT_ONCE.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InputException(OVERLOADED, "All decoders are busy. Try again in a while.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a decoder");
        }
    }

    static List<String> arguments(Path file, Container container) {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "level+info"));
        all.addAll(List.of("-threads", "1", "-flags", "+bitexact"));
        // No other file, no address, no playlist: the one demuxer that was recognised, and local files only.
        all.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", container.demuxer()));
        all.addAll(List.of("-codec_whitelist", DECODERS, "-f", container.demuxer()));
        // Behind "file:" every name is a name, whatever it begins with.
        all.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        all.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1"));
        all.addAll(List.of("-threads", "1", "-c:a", "pcm_f32le", "-bitexact", "-f", "wav", "pipe:1"));
        return all;
    }

    private WavReader.Result read(ChildProcess child, FfmpegLog log, Container container, int channel)
            throws IOException {
        ByteSource source = new ByteSource(child, Long.MAX_VALUE);
        PipedWav wav = PipedWav.open(source);
        String codec = log.codec();
        if (wav == null || codec == null) {
            throw nothing(log);
        }
        List<String> warnings = new ArrayList<>();
        WavSamples samples = wav.samples(container.primingFrames(codec, log.startSeconds()), channel, warnings);
        Clip clip = samples.readToEnd(limits);
        if (child.exitValue() >= SIGNALLED) {
            throw new InputException(
                    DECODE_FAILED, "The decoder broke off. The file is damaged or asks too much; export it again.");
        }
        warnAboutDamage(clip, log, child.exitValue(), warnings);
        WavFormat format = wav.format();
        return new WavReader.Result(
                clip,
                new SourceFormat(container.reportName(), codec, format.rateHz(), format.channels(), program.name()),
                warnings,
                samples.better());
    }

    private static void warnAboutDamage(Clip clip, FfmpegLog log, int exitValue, List<String> warnings) {
        if (log.isDamaged() || exitValue != 0) {
            warnings.add("Parts of the file are damaged; what could be decoded was used.");
        }
        // Written so that NaN, for a file that does not state its length, is no reason to warn.
        if (log.claimedSeconds() > clip.seconds() + LENGTH_TOLERANCE_SECONDS) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The file promises %.2f s of sound, %.2f s are there; those were read.",
                    log.claimedSeconds(),
                    clip.seconds()));
        }
    }

    private static InputException nothing(FfmpegLog log) {
        return new InputException(
                DECODE_FAILED,
                log.isSoundless()
                        ? "There is no sound in it. Record or export it with sound."
                        : "No sound in it can be decoded: the file is damaged, cut off, or of a codec that is not read."
                                + " Export it again, at best as WAV.");
    }
}
