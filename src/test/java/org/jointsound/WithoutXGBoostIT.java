package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.AskTrees;
import org.jointsound.testing.ToyTrees;
import org.jointsound.training.BoostedTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fresh processes that say they run on a processor for which XGBoost has no native library. */
class WithoutXGBoostIT {
    @TempDir
    private Path directory;

    private record Ended(int code, List<String> out, String err) {}

    private Ended java(String... arguments) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dos.arch=riscv64",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    @Test
    void treesAnswerTheSameAndNoClassOfTheNativeLibraryIsLoaded() throws Exception {
        assumeTrue(BoostedTrees.runHere());
        Path model = directory.resolve("model.pb");
        Files.write(
                model,
                Parameters.write(ToyTrees.model(new BoostedTrees(10, 3, 0.3), List.of(Label.CLICKING, Label.OTHER))));
        Ended ended = java("-verbose:class", AskTrees.class.getName(), model.toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(AskTrees.answers(model))
                .anyMatch(line -> line.contains("biz.k11i.xgboost.Predictor"))
                .noneMatch(line -> line.contains("ml.dmlc.xgboost4j"));
    }

    @Test
    void trainingTreesIsRefusedWithWhatToDoBeforeTheDatasetIsRead() throws Exception {
        Path nothing = Files.createDirectory(directory.resolve("nothing"));
        for (String[] command : new String[][] {
            {"train", nothing.toString(), "--name", "n", "--models", directory + "/models", "--trainer=xgboost"},
            {"leave-out", nothing.toString()}
        }) {
            List<String> arguments = new ArrayList<>(List.of(Main.class.getName()));
            arguments.addAll(List.of(command));
            Ended ended = java(arguments.toArray(String[]::new));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err())
                    .contains("riscv64")
                    .contains("OpenMP")
                    .contains("--trainer svm")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
            arguments.remove("--trainer=xgboost");
            arguments.add("--trainer=svm");
            assertThat(java(arguments.toArray(String[]::new)).err())
                    .doesNotContain("riscv64")
                    .isNotEmpty();
        }
    }
}
