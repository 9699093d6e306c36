use super::*;

#[test]
fn json_and_calendars_have_no_cells() {
    let without: Vec<_> = ExportKind::all().filter(|kind| !kind.has_cells()).collect();
    let ilios = ExportKind::Table(Format::Ilios);
    assert_eq!(without, [ilios, ExportKind::Calendar, ExportKind::Backup]);
}
