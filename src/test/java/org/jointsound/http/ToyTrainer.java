package org.jointsound.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jointsound.json.RunEvent;
import org.jointsound.json.RunEventJson;
import org.jointsound.json.TrainingState;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Stands in for the program in the process of a training; the model's name says how it goes. */
final class ToyTrainer {
    private ToyTrainer() {}

    public static void main(String[] args) throws IOException {
        String name = value("--name=", args);
        String version = value("--model-version=", args);
        Files.createDirectories(Path.of(value("--work=", args)));
        tell(new RunEvent.Started(name, version));
        System.out.println("a library says something");
        System.out.println("x".repeat(RunEventJson.MAX_CHARS + 10));
        tell(new RunEvent.Advanced(new TrainingState.Progress("recordings heard", 3, 4, 2L)));
        switch (name) {
            case "waits" -> {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
                System.exit(130);
            }
            case "fails" -> {
                tell(new RunEvent.Failed(new Problem(
                        ProblemCode.VALIDATION,
                        "1 of 4 recordings cannot be used.",
                        List.of(new Problem.Fault("is silent", "/a.wav")))));
                System.exit(1);
            }
            case "dies" -> {
                System.err.println("secret of the machine");
                System.exit(9);
            }
            case "forgets" -> System.exit(3);
            default -> tell(new RunEvent.Completed(name, version, "0".repeat(64), List.of("a", "b"), 40, 4));
        }
    }

    private static void tell(RunEvent event) {
        System.out.println(RunEventJson.write(event, DiaryServer.START));
        System.out.flush();
    }

    private static String value(String option, String[] args) {
        return Arrays.stream(args)
                .filter(one -> one.startsWith(option))
                .map(one -> one.substring(option.length()))
                .findFirst()
                .orElseThrow();
    }
}
