package org.jointsound.planted.http;

import org.jointsound.planted.cli.Shell;

/** Looks at the command line. */
public abstract class Service {
    abstract Shell shell();
}
