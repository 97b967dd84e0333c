//! A real nginx with the configuration that the project ships: named by `NGINX`, found, or unpacked where that is simple.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::options::ServeOptions;
use crate::project::{Project, display};
use crate::{debian, free_port, process, tools};

/// What to do where there is no nginx.
pub(crate) const REMEDY: &str = "Install nginx, or set NGINX to its program, and run this again.";
/// Debian keeps it off the PATH of ordinary users.
const PLACES: [&str; 3] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];
const FIRST_PORT: u16 = 8080;
const TEMPORARY: [&str; 5] = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
/// The prefix in the example for a sub-path.
const EXAMPLE: &str = "/a/b";

/// The program of an nginx, unpacked first if there is none.
pub(crate) fn find_or_unpack() -> Result<PathBuf> {
    if let Some(named) = env::var_os("NGINX").filter(|it| !it.is_empty()).map(PathBuf::from) {
        let missing = || format!("NGINX names `{}`, which is not a file. {REMEDY}", named.display());
        return named.is_file().then(|| named.clone()).with_context(missing);
    }
    let folder = tools::cache()?.join("nginx");
    let unpacked = folder.join("usr/sbin/nginx");
    if let Some(found) = find(&unpacked) {
        return Ok(found);
    }
    if debian::is_debian() {
        println!("no nginx: unpacking Debian's into {}", display(&folder));
        debian::unpack("nginx", &folder, REMEDY)?;
    }
    find(&unpacked).with_context(|| format!("no nginx that starts. {REMEDY}"))
}

fn find(unpacked: &Path) -> Option<PathBuf> {
    let places = PLACES.iter().map(PathBuf::from).chain([unpacked.to_owned()]);
    let starts = |program: &PathBuf| program.is_file() && process::output(program, &["-v"]).is_some();
    process::on_path(&["nginx"]).into_iter().chain(places).find(starts)
}

/// Serves `dist/` until it is stopped, as this very process where the system can do that.
pub(crate) fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    let program = find_or_unpack()?;
    let port = options.port.or_else(|| free_port::from(FIRST_PORT, 1)).context("no free port")?;
    let folder = project.target.join(format!("nginx-{port}"));
    fs::create_dir_all(&folder)?;
    let (main, site) = (folder.join("nginx.conf"), folder.join("site.conf"));
    fs::write(&site, site_configuration(project, port, &options.prefix)?)?;
    fs::write(&main, main_configuration(&folder, &site)).context("cannot write nginx's configuration")?;
    println!("nginx serves http://127.0.0.1:{port}{}/ (stop with Ctrl-C)", options.prefix);
    let mut nginx = Command::new(program);
    nginx.args(["-e", "stderr", "-p"]).arg(&folder).arg("-c").arg(&main);
    replace_with(nginx)
}

#[cfg(unix)]
fn replace_with(mut program: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(program.exec()).context("cannot start nginx")
}

#[cfg(not(unix))]
fn replace_with(mut program: Command) -> Result<()> {
    process::run(&mut program, REMEDY)
}

/// The configuration that the project ships, with the folder, the port and the prefix of this run in it.
fn site_configuration(project: &Project, port: u16, prefix: &str) -> Result<String> {
    let name = if prefix.is_empty() { "hosting/nginx.conf" } else { "hosting/nginx-sub-path.conf" };
    let text = fs::read_to_string(project.root.join(name)).with_context(|| format!("cannot read {name}"))?;
    let dist = project.dist().display().to_string();
    if dist.contains(char::is_whitespace) {
        bail!("nginx's configuration takes no folder with a space in its name: {dist}");
    }
    let text =
        text.replace("listen [::]:80;", "").replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
    Ok(text.replace(EXAMPLE, prefix).replace("/srv/cardinal", &dist))
}

/// What a system's own nginx.conf would say, with every file that nginx writes in one folder.
fn main_configuration(folder: &Path, site: &Path) -> String {
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
    let _ = write!(text, "    include {};\n}}\n", site.display());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_configurations_have_what_a_run_replaces() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned();
        let project = Project { target: root.join("target"), root };
        for prefix in ["", "/c"] {
            let text = site_configuration(&project, 4242, prefix).unwrap();
            assert!(text.contains("listen 127.0.0.1:4242;") && !text.contains("80;"), "{text}");
            assert!(!text.contains("/srv/") && !text.contains("/a/b"), "{text}");
            assert_eq!(text.contains("location /c/ {"), !prefix.is_empty());
        }
    }
}
