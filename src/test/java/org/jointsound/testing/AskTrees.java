package org.jointsound.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jointsound.model.Parameters;
import org.jointsound.model.Scorer;

/** A program of its own that asks a model and prints what it says. */
public final class AskTrees {
    private AskTrees() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(answers(Path.of(arguments[0])));
    }

    /** What the model in this file says of a few vectors. */
    public static String answers(Path model) throws IOException {
        Scorer scorer = Parameters.read(Files.readAllBytes(model));
        StringBuilder text = new StringBuilder("answers");
        ToyTrees.vectors(10, 9).forEach(vector -> text.append(' ').append(new TreeMap<>(scorer.probabilities(vector))));
        return text.toString();
    }
}
