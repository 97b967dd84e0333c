use crate::PageLocation;

/// A file of the map's data that readers can save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// The table, as comma-separated values.
    Csv,
    /// The map, as features of geography.
    GeoJson,
}

impl DataFile {
    /// Every file, in the order of their links.
    pub const ALL: [Self; 2] = [Self::Csv, Self::GeoJson];

    /// Its name in the site's top folder.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "table.csv",
            Self::GeoJson => "map.geojson",
        }
    }

    /// The name of its format, the same in every language.
    pub(crate) const fn format(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::GeoJson => "GeoJSON",
        }
    }
}

/// The address of each data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Downloads(Vec<(DataFile, String)>);

impl Downloads {
    /// The files in the site's top folder.
    pub fn at(location: PageLocation) -> Self {
        Self::new(|file| [location.to_top(), file.name()].concat())
    }

    /// The files at other addresses.
    pub fn new(address: impl Fn(DataFile) -> String) -> Self {
        Self(DataFile::ALL.map(|file| (file, address(file))).into())
    }

    /// Each file with its address.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (DataFile, &str)> {
        self.0.iter().map(|(file, address)| (*file, address.as_str()))
    }
}
