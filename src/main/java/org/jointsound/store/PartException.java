package org.jointsound.store;

/** Carries a {@link PartFault} out of reading a bundle. */
final class PartException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient PartFault fault;

    PartException(String part, String detail) {
        super(part + " " + detail);
        this.fault = new PartFault(part, detail);
    }

    PartFault fault() {
        return fault;
    }
}
