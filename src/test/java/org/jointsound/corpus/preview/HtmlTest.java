package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatMeansSomethingInHtmlIsEscaped() {
        assertThat(Html.text("<a href=\"x\">&'")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
        assertThat(Html.text("Knie, größer: 膝 🦵")).isEqualTo("Knie, größer: 膝 🦵");
    }

    @Test
    void whatSteersOrIsNoCharacterIsReplaced() {
        assertThat(Html.text("a\u0000b\u001bc\u202Ed\u2028e\uD800f")).isEqualTo("a�b�c�d�e�f");
    }

    @Test
    void aBookIsCutWithoutBreakingACharacter() {
        assertThat(Html.text("x".repeat(500))).hasSize(500);
        assertThat(Html.text("x".repeat(501))).isEqualTo("x".repeat(500) + "…");
        assertThat(Html.text("x".repeat(499) + "🦵🦵")).isEqualTo("x".repeat(499) + "🦵…");
    }
}
