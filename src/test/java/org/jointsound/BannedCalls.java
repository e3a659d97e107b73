package org.jointsound;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;

/** Which calls, or references to methods, the house bans somewhere. */
final class BannedCalls {
    private static final Set<String> ENDS =
            Set.of("java.lang.System.exit(int)", "java.lang.Runtime.exit(int)", "java.lang.Runtime.halt(int)");

    /** Elapsed time, {@code System.nanoTime()}, is not among them: it tells no moment. */
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()",
            "java.time.InstantSource.system()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)");

    private static final Set<String> UNSEEDED =
            Set.of("java.lang.Math.random()", "java.lang.StrictMath.random()", "java.util.SplittableRandom.<init>()");

    private BannedCalls() {}

    static boolean endsTheProcess(JavaCodeUnitAccess<?> access) {
        return ENDS.contains(access.getTarget().getFullName());
    }

    static boolean readsTheClock(JavaCodeUnitAccess<?> access) {
        boolean now = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().equals("java.time")
                && access.getTarget().getRawParameterTypes().isEmpty();
        return now || CLOCKS.contains(access.getTarget().getFullName());
    }

    static boolean drawsUnseeded(JavaCodeUnitAccess<?> access) {
        return UNSEEDED.contains(access.getTarget().getFullName());
    }

    static boolean printsATrace(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("printStackTrace")
                && access.getTargetOwner().isAssignableTo(Throwable.class);
    }

    static boolean fromPipe(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("fromPipe")
                && access.getTargetOwner().getName().equals("be.tarsos.dsp.io.jvm.AudioDispatcherFactory");
    }
}
