use model::{Object, ObjectIx};

/// Where each row stands when the table is sorted, so that the app need not compare anything.
pub(crate) struct SortRanks {
    by_name: Vec<usize>,
    by_number: Vec<usize>,
}

/// The ranks of one row: in the article's order, by name, and by number where it has one.
pub(crate) struct Rank {
    pub(crate) order: usize,
    pub(crate) name: Option<usize>,
    pub(crate) number: Option<usize>,
}

impl SortRanks {
    pub(crate) fn of(rows: &[(ObjectIx, &Object)]) -> Self {
        let mut by_name: Vec<usize> = (0..rows.len()).collect();
        by_name.sort_by_key(|at| rows.get(*at).map(|(_, object)| object.name.to_lowercase()));
        let number = |at: usize| rows.get(at)?.1.kind.count().map(|count| count.number);
        let mut by_number: Vec<usize> = (0..rows.len()).filter(|at| number(*at).is_some()).collect();
        by_number.sort_by_key(|at| number(*at));
        Self { by_name, by_number }
    }

    pub(crate) fn row(&self, order: usize) -> Rank {
        let rank = |sorted: &[usize]| sorted.iter().position(|at| *at == order);
        Rank { order, name: rank(&self.by_name), number: rank(&self.by_number) }
    }
}

#[cfg(test)]
mod tests {
    use model::{Force, ForceStatus, Kind, MapPoint, ObjectId, Period, Site, SiteStatus};

    use super::*;

    fn object(name: &str, troops: Option<u32>) -> Object {
        let at = MapPoint { x: 0.0, y: 0.0 };
        let (about, status) = (false, ForceStatus::Announced);
        let kind = match troops {
            Some(troops) => Kind::Force(Force { at, countries: Vec::new(), troops, about, status }),
            None => Kind::Site(Site {
                at,
                country: model::CountryCode::parse("POL").unwrap(),
                status: SiteStatus::InService,
            }),
        };
        let id = ObjectId::parse(name).unwrap();
        Object { id, name: name.into(), says: None, period: Period::default(), background: None, kind }
    }

    #[test]
    fn rows_without_a_number_have_no_rank_by_number() {
        let objects = [object("poland", Some(1700)), object("crimea", None), object("germany", Some(300))];
        let rows: Vec<_> = (0..).map(ObjectIx).zip(&objects).collect();
        let sort_ranks = SortRanks::of(&rows);
        let of = |at| (sort_ranks.row(at).name, sort_ranks.row(at).number);
        assert_eq!([of(0), of(1), of(2)], [(Some(2), Some(1)), (Some(0), None), (Some(1), Some(0))]);
    }
}
