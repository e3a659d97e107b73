package org.jointsound.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Searches whole folders for words, as bytes. */
final class Traces {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Traces() {}

    /** Which of these words occur in which files below a folder, in a name or in the bytes: {@code FILE: WORD}. */
    static Collection<String> of(Collection<String> words, Path folder) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // One character for each byte.
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String name = file.getFileName().toString();
                words.stream()
                        .filter(word -> name.contains(word) || occurs(word, bytes))
                        .forEach(word -> found.add(name + ": " + word));
            }
        }
        return found;
    }

    private static boolean occurs(String word, String bytes) {
        return ENCODINGS.stream()
                .anyMatch(encoding -> bytes.contains(new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1)));
    }
}
