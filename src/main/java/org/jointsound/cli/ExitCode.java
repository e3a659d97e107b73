package org.jointsound.cli;

/** What the program ends with; part of the contract with scripts. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** The run finished, but some inputs were refused. */
    static final int SOME_REFUSED = 3;

    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
