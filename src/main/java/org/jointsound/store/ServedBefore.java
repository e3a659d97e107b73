package org.jointsound.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;

/** Which versions an alias pointed at before, as the log tells: the way back. */
final class ServedBefore {
    static final String PROMOTE = "promote";
    static final String ROLLBACK = "rollback";

    /** The latest first; its first is what the alias points at now. */
    private final Deque<Bundle.Alias> versions = new ArrayDeque<>();

    private ServedBefore() {}

    /**
     * Follows the log.
     *
     * @param now what the alias points at, which somebody may have changed without the log
     */
    static ServedBefore of(List<LogLine> lines, String alias, Bundle.Alias now) {
        ServedBefore served = new ServedBefore();
        for (LogLine line : lines) {
            if (line.alias().equals(alias) && line.action().equals(PROMOTE)) {
                if (!line.previous().isEmpty()) {
                    served.follow(new Bundle.Alias(line.previous(), line.previousSha256()));
                }
                served.follow(new Bundle.Alias(line.version(), line.sha256()));
            } else if (line.alias().equals(alias) && line.action().equals(ROLLBACK)) {
                served.goBack(new Bundle.Alias(line.version(), line.sha256()));
            }
        }
        served.follow(now);
        return served;
    }

    /**
     * Where one step back leads.
     *
     * @param present whether a version is still there
     */
    Optional<Bundle.Alias> before(Predicate<String> present) {
        Iterator<Bundle.Alias> back = versions.iterator();
        Bundle.Alias now = back.next();
        while (back.hasNext()) {
            Bundle.Alias one = back.next();
            if (!one.version().equals(now.version()) && present.test(one.version())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private void follow(Bundle.Alias next) {
        if (!next.equals(versions.peek())) {
            versions.push(next);
        }
    }

    private void goBack(Bundle.Alias to) {
        while (!versions.isEmpty() && !to.equals(versions.peek())) {
            versions.pop();
        }
        follow(to);
    }
}
