//! A page, put together part by part.
//!
//! Styles and scripts that stand in the page are told to its policy as they are added, so that the finished page needs
//! no reading. Parts are HTML already: words of an article come in escaped.

use crate::policy::Policy;

/// A page that is being written.
#[derive(Clone, Debug, Default)]
pub(crate) struct HtmlPage {
    head: String,
    body: String,
    policy: Policy,
}

/// A finished page: its path in the site, its text, and the policy that stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FinishedPage {
    pub(crate) path: String,
    pub(crate) html: String,
    pub(crate) policy: Policy,
}

/// Whether a page waits for the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageState {
    /// The app is on its way.
    Loading,
    /// No app will come.
    Static,
}

impl PageState {
    fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Static => "static",
        }
    }
}

impl HtmlPage {
    /// Adds elements to the head, each on a line of its own.
    pub(crate) fn head(&mut self, html: &str) {
        self.head.push_str(html);
        self.head.push('\n');
    }

    /// Adds a style sheet to the head; `attributes` begins with a space or is empty.
    pub(crate) fn style(&mut self, attributes: &str, css: &str) {
        self.policy.allow_style(css);
        self.head(&format!("<style{attributes}>{css}</style>"));
    }

    /// Adds a script to the head.
    pub(crate) fn script(&mut self, code: &str) {
        self.policy.allow_script(code);
        self.head(&format!("<script>{code}</script>"));
    }

    /// Adds elements to the body, each on a line of its own.
    pub(crate) fn body(&mut self, html: &str) {
        self.body.push_str(html);
        self.body.push('\n');
    }

    /// Adds a module to the body.
    pub(crate) fn module(&mut self, code: &str) {
        self.policy.allow_script(code);
        self.body(&format!("<script type=\"module\">{code}</script>"));
    }

    /// Lets the page load what is at an origin.
    pub(crate) fn allow_origin(&mut self, origin: String) {
        self.policy.allow_origin(origin);
    }

    /// The whole page in a language, with its policy before everything that the policy governs.
    pub(crate) fn finish(self, path: impl Into<String>, language: &str, state: PageState) -> FinishedPage {
        let Self { head, body, policy } = self;
        let html = format!(
            "<!doctype html>\n<html lang=\"{language}\" data-state=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n{}\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{head}</head>\n<body>\n{body}</body>\n</html>\n",
            state.name(),
            policy.meta(),
        );
        FinishedPage { path: path.into(), html, policy }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_stands_before_all_that_it_governs() {
        let mut page = HtmlPage::default();
        page.style("", "a{}");
        page.script("go()");
        page.body("<p>text</p>");
        let page = page.finish("index.html", "en", PageState::Loading);
        let at = |part: &str| page.html.find(part).unwrap();
        assert!(at("<meta charset") < at("http-equiv") && at("http-equiv") < at("<style>a{}</style>"));
        assert!(page.html.contains(&page.policy.meta()));
        assert!(at("<body>") < at("<p>text</p>"));
        assert_eq!(page.html.matches("data-state=\"loading\"").count(), 1);
    }

    #[test]
    fn a_module_in_the_body_is_allowed() {
        let mut page = HtmlPage::default();
        page.module("go()");
        let mut policy = Policy::default();
        policy.allow_script("go()");
        assert_eq!(page.finish("a.html", "en", PageState::Static).policy, policy);
    }
}
