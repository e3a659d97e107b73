package org.jointsound.planted.audio;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Calls and refers to what an inner package may not; each method's name says what it does. */
public abstract class Caller {

    LongSupplier millisByReference() {
        return System::currentTimeMillis;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    @SuppressWarnings("JavaUtilDate") // what the rule is to find
    Date date() {
        return new Date();
    }

    Clock clockUtc() {
        return Clock.systemUTC();
    }

    Function<ZoneId, Clock> clockByReference() {
        return Clock::system;
    }

    Clock clockHere() {
        return Clock.system(ZoneOffset.UTC);
    }

    InstantSource source() {
        return InstantSource.system();
    }

    double mathRandom() {
        return Math.random();
    }

    DoubleSupplier mathRandomByReference() {
        return Math::random;
    }

    SplittableRandom unseeded() {
        return new SplittableRandom();
    }

    Supplier<SplittableRandom> unseededByReference() {
        return SplittableRandom::new;
    }

    int ofThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    void trace(RuntimeException failure) {
        failure.printStackTrace();
    }

    void error() {
        System.err.println("x");
    }

    IntConsumer endByReference() {
        return System::exit;
    }

    void halt() {
        Runtime.getRuntime().halt(1);
    }

    void runtimeExit() {
        Runtime.getRuntime().exit(1);
    }
}
