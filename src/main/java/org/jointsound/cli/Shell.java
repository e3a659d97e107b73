package org.jointsound.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.jointsound.analysis.Analyser;
import org.jointsound.problem.InputException;
import picocli.CommandLine;

/** The door to the command line. */
public final class Shell {
    private Shell() {}

    /**
     * Runs one command line of this process, on its own streams and environment. Results are UTF-8 whatever the locale.
     *
     * @param analysers opens the models in a folder; throws an {@link InputException} of code {@code model-not-ready} when
     *     there is none to open
     * @param server starts the service
     * @return the exit code, see {@link #run(String[], Wiring, PrintWriter, PrintWriter)}
     */
    public static int run(String[] args, Function<Path, Analyser> analysers, Wiring.ServerStarter server) {
        Wiring wiring = new Wiring(analysers, server, System::getenv, Terminal.onStandardError());
        return run(args, wiring, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /**
     * Runs one command line.
     *
     * @param out where results go
     * @param err where everything else goes
     * @return the exit code: 0 all good, 1 failed, 2 wrong usage, 3 finished but some inputs were refused, 130 interrupted
     */
    public static int run(String[] args, Wiring wiring, PrintWriter out, PrintWriter err) {
        CommandLine root = new CommandLine(new JointSoundCommand())
                .addSubcommand(new ClassifyCommand(wiring))
                .addSubcommand(new ServeCommand(wiring))
                .addSubcommand(keys())
                .addSubcommand(review())
                .addSubcommand(corpus(wiring))
                .addSubcommand(new TrainCommand(wiring))
                .addSubcommand(models(wiring))
                .addSubcommand(new LeaveOutCommand(wiring))
                .addSubcommand(new EvaluateCommand(wiring))
                .addSubcommand(new CompareCommand(wiring))
                .addSubcommand(new CrossValidateCommand(wiring))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(new EnvironmentDefaults(wiring.environment()))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failure.exitCode(failure, command.getErr()));
        int code = root.execute(args);
        if (out.checkError() && (code == ExitCode.OK || code == ExitCode.SOME_REFUSED)) {
            Failure.say(err, "the output cannot be written: the disk is full, or nobody reads it any more");
            code = ExitCode.FAILED;
        }
        err.flush();
        return code;
    }

    private static CommandLine keys() {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new KeysCreate())
                .addSubcommand(new KeysList())
                .addSubcommand(new KeysRevoke());
    }

    private static CommandLine review() {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewList())
                .addSubcommand(new ReviewExport())
                .addSubcommand(new ReviewImport());
    }

    private static CommandLine corpus(Wiring wiring) {
        return new CommandLine(new CorpusCommand())
                .addSubcommand(new CorpusGenerate(wiring))
                .addSubcommand(new CorpusPreview(wiring))
                .addSubcommand(new CorpusMeasure(wiring))
                .addSubcommand(new CorpusCheck(wiring))
                .addSubcommand(new CorpusExport(wiring));
    }

    private static CommandLine models(Wiring wiring) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsList())
                .addSubcommand(new ModelsShow())
                .addSubcommand(new ModelsVerify())
                .addSubcommand(new ModelsPromote(wiring))
                .addSubcommand(new ModelsRollback())
                .addSubcommand(new ModelsDelete())
                .addSubcommand(new ModelsCompare(wiring))
                .addSubcommand(new ModelsReproduce(wiring));
    }

    /** Not {@code System.out}: that one keeps failures to itself, and output that was lost must not pass for a success. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }
}
