package org.jointsound.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Unpacks a dataset that came as a zip, entry by entry, so that neither its table of contents nor what it unfolds to is ever held
 * in memory. Names are data; only ordinary files and folders come of it, whatever an entry says it is.
 */
final class DatasetArchive {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Limits limits;
    private final Set<String> seen = new HashSet<>();
    private long unpacked;

    private DatasetArchive(Limits limits) {
        this.limits = limits;
    }

    /**
     * How much is unpacked at most.
     *
     * @param archiveBytes of the archive itself
     * @param bytes of all files
     * @param entries files and folders
     * @param ratio bytes that come of one, once {@code freeBytes} have
     * @param freeBytes as many may come of however few: silence packs well
     */
    record Limits(long archiveBytes, long bytes, int entries, int ratio, long freeBytes) {
        /** Some hours of sound. */
        static Limits standard() {
            return new Limits(1L << 30, 4L << 30, 10_000, 100, 64L << 20);
        }
    }

    /**
     * Unpacks.
     *
     * @param archive a zip
     * @param into an empty folder
     * @return the folder in which the dataset is: that one, or the only folder in it
     * @throws InputException ({@code validation}) naming the entry that is wrong; ({@code too-large}) beyond a limit
     * @throws StorageException if it cannot be kept
     */
    static Path unpack(InputStream archive, Path into, Limits limits) throws IOException {
        DatasetArchive unpacking = new DatasetArchive(limits);
        Counted counted = new Counted(archive);
        try (ZipInputStream zip = new ZipInputStream(counted)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacking.take(entry, zip, counted, into);
            }
        } catch (ZipException | EOFException e) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The archive is damaged, encrypted or no zip. Pack the dataset anew.", e);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The archive names an entry in letters that are not UTF-8.", e);
        }
        return root(into);
    }

    private void take(ZipEntry entry, ZipInputStream zip, Counted archive, Path into) throws IOException {
        if (seen.size() == limits.entries()) {
            throw tooLarge("holds more than " + limits.entries() + " entries");
        }
        ArchiveName name = ArchiveName.of(entry.getName());
        if (!seen.add(name.text().toLowerCase(Locale.ROOT))) {
            throw name.refused("is there twice, or differs from another only in upper and lower case");
        }
        if (name.isArchive()) {
            throw name.refused("is an archive itself, which is not unpacked");
        }
        // A folder is read too: one with content would else be unfolded to its end, unbounded, on the way to the next
        // entry.
        try (OutputStream out =
                !entry.isDirectory() && name.isOfDataset() ? create(into, name) : OutputStream.nullOutputStream()) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                unpacked += count;
                requireWithin(archive.count);
                write(out, buffer, count);
            }
        }
    }

    private void requireWithin(long packed) {
        if (unpacked > limits.bytes()) {
            throw tooLarge("unfolds to more than " + limits.bytes() + " bytes");
        }
        if (unpacked > limits.freeBytes() && unpacked / limits.ratio() > packed) {
            throw tooLarge("unfolds to more than " + limits.ratio() + " times its size");
        }
    }

    private static OutputStream create(Path into, ArchiveName name) throws IOException {
        try {
            Path file = name.in(into);
            Files.createDirectories(file.resolveSibling("."));
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw name.refused("is a file in one place and a folder in another");
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) throws StorageException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    /** People pack a folder as often as what is in it. */
    private static Path root(Path into) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(into)) {
            entries.forEach(inside::add);
        }
        if (inside.isEmpty()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The archive is no zip, or holds neither recordings nor tables of a dataset.");
        }
        return inside.size() == 1 && Files.isDirectory(inside.get(0)) ? inside.get(0) : into;
    }

    private static InputException tooLarge(String what) {
        return new InputException(
                ProblemCode.TOO_LARGE,
                "The archive " + what
                        + ", the most that is taken. Put the dataset into the folder given by --datasets instead.");
    }

    /** Counts what is read of an archive. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
