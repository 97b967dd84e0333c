//! What the page's buttons do.

use super::names;

names! {
    /// What a button of the page does; the page writes it into the button, the app reads it from there.
    ButtonAction {
        /// Makes the map of a narrow screen higher or lower.
        ChangeMapHeight = "change-map-height",
        /// Hides the panel with the evidence.
        CloseEvidence = "close-evidence",
        /// Copies the code by which another page embeds the card.
        CopyEmbedCode = "copy-embed-code",
        /// Copies the selected sentence with who says it and its link.
        CopySentence = "copy-sentence",
        /// Copies the table as text.
        CopyTable = "copy-table",
        /// Saves the map as a PNG picture; the start script loads what draws it.
        ExportPng = "export-png",
        /// Saves the map as an SVG drawing; the start script loads what draws it.
        ExportSvg = "export-svg",
        /// Lets the map follow the text again.
        FollowText = "follow-text",
        /// Deletes what this device remembers of the reading.
        ForgetReading = "forget-reading",
        /// Opens the search.
        OpenSearch = "open-search",
        /// Opens the browser's dialog for printing.
        Print = "print",
        /// Shares the address of the view.
        Share = "share",
        /// Sorts the table by name.
        SortByName = "sort-by-name",
        /// Sorts the table by number.
        SortByNumber = "sort-by-number",
        /// Shows the map on the whole screen, or beside the text again.
        ToggleFullMap = "toggle-full-map",
    }
}

#[cfg(test)]
mod tests {
    use super::ButtonAction;

    #[test]
    fn each_action_reads_back_and_nothing_else_does() {
        assert!(ButtonAction::ALL.iter().all(|action| ButtonAction::parse(action.as_str()) == Some(*action)));
        assert_eq!(ButtonAction::parse("let-go"), None);
    }
}
