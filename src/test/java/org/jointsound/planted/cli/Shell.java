package org.jointsound.planted.cli;

import be.tarsos.dsp.AudioEvent;
import org.jointsound.planted.http.Service;

/** Looks at the service, and at a library that is for inner packages only. */
public abstract class Shell {
    abstract Service service();

    abstract AudioEvent event();
}
