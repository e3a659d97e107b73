package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    @Test
    void theServiceStartsWhereItIsToldAndStopsOnAnInterrupt() {
        AtomicReference<String> started = new AtomicReference<>();
        AtomicInteger stopped = new AtomicInteger();
        Wiring wiring = served((address, models, diary) -> {
            started.set(address.host() + " " + address.port() + " " + models + " " + diary);
            Thread.currentThread().interrupt();
            return new Wiring.RunningServer(4711, stopped::incrementAndGet);
        });
        Ran ran = Ran.with(wiring, "serve", "--host", "::1", "--port", "0", "--models", "m");
        assertThat(started).hasValue("::1 0 m null");
        assertThat(ran.code()).isEqualTo(130);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("listening on http://[::1]:4711");
        assertThat(stopped).hasValue(1);
    }

    @Test
    void theDefaultsAreLoopbackAnd7070() {
        AtomicReference<String> started = new AtomicReference<>();
        Ran ran = Ran.with(
                served((address, models, diary) -> {
                    started.set(address.host() + " " + address.port() + " " + models + " " + diary);
                    throw new IOException("the address is taken");
                }),
                "serve");
        assertThat(started).hasValue("127.0.0.1 7070 " + Path.of("models") + " null");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("the address is taken").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void aPortThatIsNoneIsWrongUsage(String port) {
        Ran ran = Ran.command("serve", "--port", port);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--port");
    }

    private static Wiring served(Wiring.ServerStarter starter) {
        Wiring plain = Ran.wiring(Map.of());
        return new Wiring(plain.analysers(), starter, plain.environment(), false);
    }
}
