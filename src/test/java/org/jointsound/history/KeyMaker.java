package org.jointsound.history;

import java.nio.file.Path;

/** A process that makes keys and prints their secrets. */
public final class KeyMaker {
    private KeyMaker() {}

    /** @param arguments the folder, the name of the keys and how many */
    public static void main(String[] arguments) {
        try (History history = History.open(Path.of(arguments[0]), null)) {
            for (int number = 0; number < Integer.parseInt(arguments[2]); number++) {
                System.out.println(history.keys()
                        .create(arguments[1], Role.CLASSIFY, Entries.START.plusSeconds(number))
                        .secret());
            }
        }
    }
}
