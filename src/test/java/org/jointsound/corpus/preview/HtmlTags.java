package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, as a browser would find them in well-formed HTML. Style sheets must hold no angle brackets. */
record HtmlTags(List<String> names, List<String> attributes, List<String> targets) {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-zA-Z-]+)(?:=\"([^\"<>]*)\")?");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:" + ATTRIBUTE + ")*)\\s*(/?)>");
    private static final Set<String> VOID = Set.of("meta");
    private static final Set<String> RUNNING =
            Set.of("script", "iframe", "object", "embed", "link", "base", "img", "b");

    /** Fails where an angle bracket is no part of a tag, or tags do not nest. */
    static HtmlTags of(String page) {
        HtmlTags tags = new HtmlTags(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String body = page.substring("<!DOCTYPE html>".length());
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(body);
        int end = 0;
        while (tag.find()) {
            assertThat(body.substring(end, tag.start())).doesNotContain("<", ">");
            end = tag.end();
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else {
                tags.add(tag.group(2), tag.group(3));
                if (!VOID.contains(tag.group(2)) && !tag.group(0).endsWith("/>")) {
                    open.push(tag.group(2));
                }
            }
        }
        assertThat(body.substring(end)).isBlank();
        assertThat(open).isEmpty();
        return tags;
    }

    private void add(String name, String text) {
        names.add(name);
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.add(attribute.group(1));
            if (Set.of("src", "href").contains(attribute.group(1))) {
                targets.add(attribute.group(2));
            }
        }
    }

    void requireHarmless() {
        assertThat(names).isNotEmpty().doesNotContainAnyElementsOf(RUNNING);
        assertThat(attributes).noneMatch(name -> name.startsWith("on"));
        assertThat(targets).isNotEmpty().allMatch(target -> target.matches("(data:(image/png|audio/wav);|#).*"));
    }
}
