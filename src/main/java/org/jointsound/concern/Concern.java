package org.jointsound.concern;

import java.util.List;

/**
 * How concerned to be, and why.
 *
 * @param level how concerned to be
 * @param action what to do
 * @param summary the same in a sentence
 * @param reasons every rule that matched, with what it did to the level
 * @param advice what a person can do
 * @param redFlags the reasons that raise the level to high whatever the sound; the shape of a reason
 * @param notice what this is not, in words for the person who reads it
 */
public record Concern(
        Level level,
        Action action,
        String summary,
        List<Reason> reasons,
        List<Advice> advice,
        List<Reason> redFlags,
        String notice) {

    /**
     * One rule that matched.
     *
     * @param rule its id, for instance {@code sound.clicking}
     * @param effect what it did, for instance {@code sets moderate}
     * @param text the reason in words
     * @param sources tags of the texts behind it, at least one
     */
    public record Reason(String rule, String effect, String text, List<String> sources) {
        public Reason {
            sources = sourced(rule, sources);
        }
    }

    /**
     * One thing a person can do.
     *
     * @param id for instance {@code advice.keep-moving}
     * @param text the advice in words
     * @param sources tags of the texts behind it, at least one
     */
    public record Advice(String id, String text, List<String> sources) {
        public Advice {
            sources = sourced(id, sources);
        }
    }

    public Concern {
        reasons = List.copyOf(reasons);
        advice = List.copyOf(advice);
        redFlags = List.copyOf(redFlags);
    }

    /**
     * Whether the level says nothing: the table has no row for any sound that is present, and what was reported raises
     * nothing.
     */
    public boolean isUnknown() {
        return level == Level.LOW
                && action == Action.NORMAL
                && reasons.stream().anyMatch(reason -> reason.rule().equals(ConcernPolicy.UNMAPPED))
                && reasons.stream().noneMatch(reason -> reason.effect().startsWith("sets "));
    }

    Concern advising(List<Advice> other) {
        return new Concern(level, action, summary, reasons, other, redFlags, notice);
    }

    private static List<String> sourced(String id, List<String> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(id + " has no source; each reason and each advice needs one");
        }
        return List.copyOf(sources);
    }
}
