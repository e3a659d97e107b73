package org.jointsound.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "jointsound",
        description = "Tells joint sounds apart, says how sure it is and how concerned to be.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class,
        footer = {
            "",
            "It describes sounds. It makes no diagnosis and names no treatment.",
            "Every option can be set in the environment as JOINTSOUND_ and its long name,",
            "for instance JOINTSOUND_THREADS=2; what is given on the command line wins.",
            "Exit codes: 0 all good, 1 failed, 2 wrong usage, 3 finished but some inputs",
            "were refused, 130 interrupted."
        })
final class JointSoundCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "A command is missing, one of: " + commands + ".");
    }

    /** The version in the runnable jar's manifest. */
    static final class Version implements IVersionProvider {
        static String number() {
            String version = JointSoundCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(development)" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"jointsound " + number()};
        }
    }
}
