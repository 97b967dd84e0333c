//! Work shared among the processor's cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Result, anyhow};

/// Applies a function to each item, several at a time; the results are in the order of the items.
///
/// # Errors
/// The first error of a function, or that one of them panicked.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    let next = AtomicUsize::new(0);
    let some = || -> Result<Vec<(usize, R)>> {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { return Ok(done) };
            done.push((at, work(item)?));
        }
    };
    let count = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let mut all = thread::scope(|scope| {
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(some)).collect();
        let mut all = Vec::with_capacity(items.len());
        for worker in workers {
            all.extend(worker.join().map_err(|_| anyhow!("a part of the build stopped"))??);
        }
        Ok::<_, anyhow::Error>(all)
    })?;
    all.sort_by_key(|(at, _)| *at);
    Ok(all.into_iter().map(|(_, result)| result).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(map(&items, |it| Ok(it * 2)).unwrap(), items.iter().map(|it| it * 2).collect::<Vec<_>>());
        assert!(map(&[], |it: &usize| Ok(*it)).unwrap().is_empty());
        assert!(map(&items, |it| if *it == 50 { Err(anyhow!("no")) } else { Ok(()) }).is_err());
    }
}
