//! What `tools/lighthouse/measure.mjs` prints.

/// The categories in the order of the columns, by Lighthouse's name and by the reader's.
pub(crate) const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
];

/// The one audit that a page may fail on purpose: it says `noindex`.
pub(crate) const CRAWLABLE: &str = "is-crawlable";

/// An audit in which a page was not perfect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Short {
    /// Lighthouse's name of the category.
    pub(crate) category: String,
    /// Lighthouse's name of the audit.
    pub(crate) audit: String,
    /// In how many runs.
    pub(crate) runs: String,
    /// Selectors of the first elements that it names.
    pub(crate) places: String,
}

/// A page with its scores.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Its path below the site's top folder; none for the article.
    pub(crate) path: String,
    /// Whether search engines are to find it.
    pub(crate) is_indexed: bool,
    /// Median and lowest score of each category, of 100.
    pub(crate) scores: Vec<(String, u32, u32)>,
    /// Medians of the metrics that the performance score is calculated from.
    pub(crate) metrics: Vec<(String, f64)>,
    /// The audits that fell short.
    pub(crate) shorts: Vec<Short>,
}

/// All that was measured.
#[derive(Debug)]
pub(crate) struct Measured {
    /// Lighthouse's version.
    pub(crate) version: String,
    /// How the browser names itself.
    pub(crate) browser: String,
    /// The pages in the order asked for.
    pub(crate) pages: Vec<Page>,
}

impl Page {
    /// The name of a page for readers.
    pub(crate) fn name(&self) -> String {
        if self.path.is_empty() { "the article (`/`)".to_owned() } else { format!("`/{}`", self.path) }
    }

    /// Median and lowest score of a category.
    pub(crate) fn score(&self, category: &str) -> Option<(u32, u32)> {
        self.scores.iter().find(|(name, ..)| name == category).map(|(_, median, lowest)| (*median, *lowest))
    }

    /// Whether a category falls short of 100 for `noindex` alone, as it should.
    pub(crate) fn is_expected(&self, category: &str) -> bool {
        let mut shorts = self.shorts.iter().filter(|short| short.category == category).peekable();
        !self.is_indexed && shorts.peek().is_some() && shorts.all(|short| short.audit == CRAWLABLE)
    }

    fn add(&mut self, words: &[&str]) -> Option<()> {
        match *words {
            ["short", category, audit, runs, ref places @ ..] => self.shorts.push(Short {
                category: category.to_owned(),
                audit: audit.to_owned(),
                runs: runs.to_owned(),
                places: places.join(" "),
            }),
            ["metric", name, value] => self.metrics.push((name.to_owned(), value.parse().ok()?)),
            [category, median, lowest] => {
                self.scores.push((category.to_owned(), median.parse().ok()?, lowest.parse().ok()?));
            }
            _ => {}
        }
        Some(())
    }
}

impl Measured {
    /// Reads the words of the script's lines; `None` if a score of a page is missing.
    pub(crate) fn read(
        lines: &[Vec<String>],
        paths: &[String],
        is_indexed: &dyn Fn(&str) -> bool,
    ) -> Option<Self> {
        let page =
            |path: &String| Page { path: path.clone(), is_indexed: is_indexed(path), ..Page::default() };
        let mut pages: Vec<Page> = paths.iter().map(page).collect();
        let (mut version, mut browser) = (None, None);
        for line in lines {
            match line.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                ["fact", _, lighthouse, agent] => {
                    version = Some((*lighthouse).to_owned());
                    browser =
                        agent.split_whitespace().find(|word| word.contains("Chrome/")).map(str::to_owned);
                }
                [path, words @ ..] => pages.iter_mut().find(|page| page.path == *path)?.add(words)?,
                [] => {}
            }
        }
        let is_whole = pages.iter().all(|page| CATEGORIES.iter().all(|(name, _)| page.score(name).is_some()));
        is_whole.then_some(Self { version: version?, browser: browser.unwrap_or_default(), pages })
    }

    /// Page, category and score of all that is not 100 and should be.
    pub(crate) fn short(&self) -> Vec<String> {
        let all = self
            .pages
            .iter()
            .flat_map(|page| CATEGORIES.iter().map(move |(name, words)| (page, *name, *words)));
        let short = all.filter(|(page, name, _)| {
            page.score(name).is_some_and(|(median, _)| median < 100) && !page.is_expected(name)
        });
        short
            .map(|(page, name, words)| {
                format!("{} {words} {}", page.name(), page.score(name).map_or(0, |(median, _)| median))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(seo: &str, is_indexed: bool) -> Measured {
        let text = format!(
            "fact\tlighthouse\t12\tMozilla HeadlessChrome/1 Safari\na/\tperformance\t100\t98\na/\taccessibility\t100\t100\n\
             a/\tbest-practices\t100\t100\na/\tseo\t66\t66\n{seo}\na/\tmetric\tspeed-index\t1.5"
        );
        let lines: Vec<Vec<String>> =
            text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
        Measured::read(&lines, &["a/".to_owned()], &|_| is_indexed).unwrap()
    }

    #[test]
    fn a_page_that_says_noindex_may_lose_that_audit() {
        assert!(measured("a/\tshort\tseo\tis-crawlable\t5\t", false).short().is_empty());
        assert_eq!(measured("a/\tshort\tseo\tis-crawlable\t5\t", true).short(), ["`/a/` SEO 66"]);
        assert_eq!(measured("a/\tshort\tseo\tmeta-description\t5\t", false).short(), ["`/a/` SEO 66"]);
    }

    #[test]
    fn a_missing_score_is_noticed() {
        let lines = [vec!["fact".to_owned(), "lighthouse".into(), "1".into(), "Chrome/1".into()]];
        assert!(Measured::read(&lines, &["a/".to_owned()], &|_| true).is_none());
    }
}
