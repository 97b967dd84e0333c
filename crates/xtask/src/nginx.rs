//! A real nginx with the configuration that the project ships.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use support::{Project, port, process};

const FIRST_PORT: u16 = 8080;
const TEMPORARY: [&str; 5] = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
/// The prefix in the example for a sub-path.
const EXAMPLE: &str = "/a/b";

/// Serves a built site until it is stopped.
pub(crate) fn serve(project: &Project, site: &Path, port: Option<u16>, prefix: &str) -> Result<()> {
    let program = install::nginx::find_or_unpack()?;
    let port = port.or_else(|| port::free_from(FIRST_PORT, 1)).context("no free port")?;
    let folder = project.target.join(format!("nginx-{port}"));
    fs::create_dir_all(&folder)?;
    let (main, server) = (folder.join("nginx.conf"), folder.join("site.conf"));
    fs::write(&server, site_configuration(&project.root, site, port, prefix)?)?;
    fs::write(&main, main_configuration(&folder, &server)).context("cannot write nginx's configuration")?;
    println!("nginx serves http://127.0.0.1:{port}{prefix}/ (stop with Ctrl-C)");
    let mut nginx = Command::new(program);
    nginx.args(["-e", "stderr", "-p"]).arg(&folder).arg("-c").arg(&main);
    process::replace_with(&mut nginx)
}

/// The configuration that the project ships, with the folder, the port and the prefix of this run in it.
fn site_configuration(root: &Path, site: &Path, port: u16, prefix: &str) -> Result<String> {
    let name = if prefix.is_empty() { "hosting/nginx.conf" } else { "hosting/nginx-sub-path.conf" };
    let text = fs::read_to_string(root.join(name)).with_context(|| format!("cannot read {name}"))?;
    let site = site.display().to_string();
    if site.contains(char::is_whitespace) {
        bail!("nginx's configuration takes no folder with a space in its name: {site}");
    }
    let text =
        text.replace("listen [::]:80;", "").replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
    Ok(text.replace(EXAMPLE, prefix).replace("/srv/cardinal", &site))
}

/// What a system's own nginx.conf would say, with every file that nginx writes in one folder.
fn main_configuration(folder: &Path, server: &Path) -> String {
    let folder = folder.display();
    let is_root = process::output("id", &["-u"]).as_deref() == Some("0");
    let user = if is_root { "user root root;\n" } else { "" };
    let mut text = format!(
        "{user}daemon off;\nworker_processes auto;\npid {folder}/nginx.pid;\nerror_log stderr crit;\n\
         events {{}}\nhttp {{\n    access_log off;\n    sendfile on;\n    tcp_nopush on;\n"
    );
    for name in TEMPORARY {
        let _ = writeln!(text, "    {name}_temp_path {folder}/{name};");
    }
    let _ = write!(text, "    include {};\n}}\n", server.display());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_configurations_have_what_a_run_replaces() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        for prefix in ["", "/c"] {
            let text = site_configuration(root, Path::new("/site"), 4242, prefix).unwrap();
            assert!(text.contains("listen 127.0.0.1:4242;") && !text.contains("80;"), "{text}");
            assert!(!text.contains("/srv/") && !text.contains("/a/b"), "{text}");
            assert_eq!(text.contains("location /c/ {"), !prefix.is_empty());
        }
    }
}
