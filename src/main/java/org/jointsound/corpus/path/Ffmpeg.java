package org.jointsound.corpus.path;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jointsound.audio.Clip;

/**
 * Sends recordings through real codecs by the program ffmpeg. Each run is a child process with a list of arguments, no
 * shell, in a temporary folder of its own with file names of ours. What comes out depends on the installed version.
 */
public final class Ffmpeg {
    private static final String PROGRAM = "ffmpeg";
    private static final long TIMEOUT_SECONDS = 60;

    private Ffmpeg() {}

    /** Whether it is there and knows the encoders. */
    public static boolean isInstalled() {
        try {
            for (LossyCodec.Kind kind : LossyCodec.Kind.values()) {
                if (run(List.of("-h", "encoder=" + kind.encoder())) != 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The clip after encoding and decoding, as long as it was and in its place.
     *
     * @throws IOException if the program is missing, fails, or takes longer than a minute
     */
    public static Clip throughCodec(Clip clip, LossyCodec codec) throws IOException {
        Path folder = Files.createTempDirectory("jointsound-codec");
        Path in = folder.resolve("in.raw");
        Path coded = folder.resolve("coded." + codec.kind().container());
        Path out = folder.resolve("out.raw");
        try {
            Files.write(in, bytes(clip.samples()));
            encode(in, clip.rateHz(), codec, coded);
            decode(coded, clip.rateHz(), out);
            return Clip.of(samples(Files.readAllBytes(out), clip.length()), clip.rateHz());
        } finally {
            for (Path path : List.of(in, coded, out, folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void encode(Path in, int rateHz, LossyCodec codec, Path coded) throws IOException {
        List<String> arguments = new ArrayList<>(raw(rateHz));
        arguments.addAll(List.of("-i", in.toString(), "-c:a", codec.kind().encoder()));
        arguments.addAll(List.of("-b:a", codec.kilobits() + "k"));
        arguments.addAll(List.of("-ar", Integer.toString(codec.kind().codedRateHz(rateHz))));
        // A fixed serial number: an Ogg file has a random one otherwise.
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact", coded.toString()));
        require(arguments);
    }

    private static void decode(Path coded, int rateHz, Path out) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-flags:a", "+bitexact", "-i", coded.toString()));
        arguments.addAll(raw(rateHz));
        arguments.add(out.toString());
        require(arguments);
    }

    private static List<String> raw(int rateHz) {
        return List.of("-f", "s16le", "-ac", "1", "-ar", Integer.toString(rateHz));
    }

    private static void require(List<String> arguments) throws IOException {
        int status = run(arguments);
        if (status != 0) {
            throw new IOException(PROGRAM + " ended with status " + status);
        }
    }

    private static int run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-nostdin", "-v", "error", "-threads", "1"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(PROGRAM + " took longer than " + TIMEOUT_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + PROGRAM + " ran");
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] bytes(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.round(sample * Short.MAX_VALUE));
        }
        return bytes.array();
    }

    /** This many, silent where the decoder gave fewer. */
    private static float[] samples(byte[] content, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[count];
        for (int i = 0; i < Math.min(count, content.length / 2); i++) {
            samples[i] = Math.max(-1, bytes.getShort() / (float) Short.MAX_VALUE);
        }
        return samples;
    }
}
