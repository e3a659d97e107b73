package org.jointsound.http;

import java.util.concurrent.Semaphore;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Lets a fixed number of uploads in at a time, so that some threads are always left for everything else. */
final class Admission {
    private final Semaphore places;

    Admission(int uploads) {
        this.places = new Semaphore(uploads);
    }

    /**
     * Does the work of one upload.
     *
     * @throws InputException {@code overloaded} when every place is taken
     */
    <T> T pass(Turnstile.Work<T> work) throws Exception {
        if (!places.tryAcquire()) {
            throw new InputException(
                    ProblemCode.OVERLOADED, "More recordings are arriving than are taken at a time. Try again soon.");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
