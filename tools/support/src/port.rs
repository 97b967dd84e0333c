//! Ports on the loopback interface that nobody listens on.

use std::net::{Ipv4Addr, TcpListener};

/// The first port from `start` on of which `count` in a row are free now; nothing keeps them free.
pub fn free_from(start: u16, count: u16) -> Option<u16> {
    (start..=u16::MAX - count).find(|port| (*port..port + count).all(is_free))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_passed_over() {
        let busy = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = busy.local_addr().unwrap().port();
        assert_ne!(free_from(port, 1), Some(port));
    }
}
