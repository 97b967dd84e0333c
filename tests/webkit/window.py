#!/usr/bin/python3
"""A window of WebKitGTK that WebKitWebDriver starts and drives.

MiniBrowser, which comes with WebKitGTK, is never narrower than 447 pixels and cannot switch scripts off. This window is as large
as it is told to be, keeps what pages keep, saves downloads and prints into a folder, and writes console messages to its output.
"""

import argparse
import os
import signal

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--width", type=int, required=True)
    parser.add_argument("--height", type=int, required=True)
    parser.add_argument("--folder", required=True, help="where downloads, prints and what pages keep go")
    parser.add_argument("--no-scripts", action="store_true")
    return parser.parse_args()


class Window:
    def __init__(self, options):
        self.options = options
        manager = WebKit2.WebsiteDataManager(
            base_data_directory=self.path("data"), base_cache_directory=self.path("cache")
        )
        self.context = WebKit2.WebContext.new_with_website_data_manager(manager)
        self.context.set_automation_allowed(True)
        self.context.connect("automation-started", self.answer)
        self.context.connect("download-started", self.save)
        with open(self.path("process"), "w", encoding="ascii") as file:
            file.write(str(os.getpid()))
        GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, self.print)

    def path(self, name):
        return os.path.join(self.options.folder, name)

    def answer(self, _context, session):
        application = WebKit2.ApplicationInfo()
        application.set_name("cardinal-window")
        version = (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
        application.set_version(*version)
        session.set_application_info(application)
        session.connect("create-web-view", lambda _session: self.view())

    def view(self):
        settings = WebKit2.Settings()
        settings.set_enable_javascript(not self.options.no_scripts)
        settings.set_enable_write_console_messages_to_stdout(True)
        content = WebKit2.UserContentManager()
        # GTK's lies over the page, 16 pixels wide as soon as the pointer is near, and takes the clicks.
        content.add_style_sheet(
            WebKit2.UserStyleSheet(
                ":root { scrollbar-width: none !important; }",
                WebKit2.UserContentInjectedFrames.TOP_FRAME,
                WebKit2.UserStyleLevel.USER,
                None,
                None,
            )
        )
        view = WebKit2.WebView(
            web_context=self.context,
            is_controlled_by_automation=True,
            settings=settings,
            user_content_manager=content,
        )
        view.set_size_request(self.options.width, self.options.height)
        frame = Gtk.Window()
        frame.set_decorated(False)
        frame.add(view)
        frame.resize(self.options.width, self.options.height)
        view.connect("close", lambda _view: frame.destroy())
        frame.show_all()
        view.grab_focus()
        self.page = view
        return view

    def print(self):
        """Prints the page on A4: WebDriver's own command is missing, and a driven page cannot. The file gets its name when it is complete."""
        operation = WebKit2.PrintOperation.new(self.page)
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + self.path("print.part"))
        setup = Gtk.PageSetup()
        setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
        operation.set_print_settings(settings)
        operation.set_page_setup(setup)
        operation.connect("finished", lambda _done: os.rename(self.path("print.part"), self.path("print.pdf")))
        operation.print_()
        return True

    def save(self, _context, download):
        """Saves a download. The file gets its name when it is complete."""

        def decide(download, name):
            self.name = os.path.basename(name)
            download.set_destination("file://" + self.path(self.name + ".part"))
            return True

        download.connect("decide-destination", decide)
        download.connect("finished", lambda _done: os.rename(self.path(self.name + ".part"), self.path(self.name)))


if __name__ == "__main__":
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
    Window(arguments())
    Gtk.main()
