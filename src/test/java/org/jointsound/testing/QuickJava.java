package org.jointsound.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Java processes of this class path that start in a third of the time: their classes come, parsed and checked, from an archive that a
 * first process leaves (JEP 350), which takes classes from jars only. Where there is no such archive they are slower, not different.
 */
public final class QuickJava {
    private final String classPath;
    private final Path archive;

    private QuickJava(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /**
     * Makes the archive.
     *
     * @param folder for it and the jar
     * @param main class to run once, with arguments that let it use what later ones will
     */
    public static QuickJava in(Path folder, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        QuickJava java = new QuickJava(classPathOfJars(folder.resolve("classes.jar")), folder.resolve("classes.jsa"));
        java.command("-XX:ArchiveClassesAtExit=" + java.archive, main, arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return java;
    }

    /** A process to start. */
    public ProcessBuilder process(Class<?> main, String... arguments) {
        return command("-XX:SharedArchiveFile=" + archive, main, arguments);
    }

    private ProcessBuilder command(String option, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String classPathOfJars(Path jar) throws IOException {
        List<String> jars = new ArrayList<>(List.of(jar.toString()));
        Set<String> known = new TreeSet<>();
        try (JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            out.setLevel(0);
            for (String part : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
                if (Files.isDirectory(Path.of(part))) {
                    add(out, Path.of(part), known);
                } else {
                    jars.add(part);
                }
            }
        }
        return String.join(System.getProperty("path.separator"), jars);
    }

    private static void add(JarOutputStream out, Path folder, Set<String> known) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(folder)) {
            files = inside.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (known.add(name)) {
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
