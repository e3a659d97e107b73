package org.jointsound.store;

/**
 * What is wrong with a stored model.
 *
 * @param part name of the file that is missing, truncated, changed or foreign; {@code folder} for the version's folder itself
 * @param detail what was found
 */
public record PartFault(String part, String detail) {
    @Override
    public String toString() {
        return part + " " + detail;
    }
}
