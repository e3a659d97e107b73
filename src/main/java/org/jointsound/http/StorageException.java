package org.jointsound.http;

import java.io.IOException;

/** A file of our own could not be written or read; the upload is not at fault. */
final class StorageException extends IOException {
    private static final long serialVersionUID = 1L;

    StorageException(Throwable cause) {
        super("an upload could not be kept", cause);
    }
}
