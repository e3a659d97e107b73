package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jointsound.json.ModelsJson;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.ShippedCopies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliasMovesTest {
    private static final String MEASURED = "{\"version\": \"1.1\", \"dataset\": \"held-out\"}";

    @TempDir
    private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void aModelIsTakenBackWhileAnotherIsMeasuredWhichIsThenRefused() throws Exception {
        try (ModelServer service = new ModelServer(folder);
                ServedModels served = ServedModels.in(models(service, false))) {
            service.dataset("held-out");
            AliasMoves moves = new AliasMoves(
                    models(service, true), served, new Datasets(service.datasets), InstantSource.system());
            move(moves, "{\"version\": \"2.0\", \"force\": true}");
            CompletableFuture<ModelsJson.Moved> measured = CompletableFuture.supplyAsync(() -> move(moves, MEASURED));
            begun.await();

            assertThatThrownBy(() -> move(moves, MEASURED))
                    .isInstanceOfSatisfying(
                            InputException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.OVERLOADED));
            assertThat(move(moves, "{\"rollback\": true}").serving()).isEqualTo("1.0");

            mayGoOn.countDown();
            assertThatThrownBy(measured::join).hasCauseInstanceOf(InputException.class);
            served.refresh();
            assertThat(Objects.requireNonNull(
                                    Objects.requireNonNull(served.now()).identity())
                            .version())
                    .isEqualTo("1.0");
        } finally {
            mayGoOn.countDown();
        }
    }

    private ModelsFolder models(ModelServer service, boolean waiting) {
        return new ModelsFolder(service.models, Unit.featureSets(), classifier -> {
            if (waiting) {
                begun.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            return ShippedCopies.around(classifier);
        });
    }

    private static ModelsJson.Moved move(AliasMoves moves, String change) {
        try {
            return moves.move("champion", new ByteArrayInputStream(change.getBytes(StandardCharsets.UTF_8)), "key x");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
