package org.jointsound.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Analysers;

/** A command line that was run, with all that came out of it. */
record Ran(int code, String out, String err) {

    static Ran command(String... args) {
        return with(Map.of(), args);
    }

    static Ran with(Map<String, String> environment, String... args) {
        return with(wiring(environment), args);
    }

    static Ran with(Wiring wiring, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Shell.run(args, wiring, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    static Wiring wiring(Map<String, String> environment) {
        return new Wiring(
                models -> {
                    if (models.equals(Path.of("empty"))) {
                        throw new InputException(ProblemCode.MODEL_NOT_READY, "There is no model in 'empty'.");
                    }
                    return Analysers.shared();
                },
                (address, research, diary) -> {
                    throw new AssertionError("the service is not meant to start here");
                },
                environment::get,
                false);
    }
}
