function (doc, old, user) {
  function has(role) { return user.roles.indexOf(role) >= 0; }
  if (has('_admin')) return;
  if (has('reader')) throw { forbidden: 'You may read this workspace, not change it.' };
  if (doc._deleted) return;
  if (!doc.record || doc.record.id !== doc._id) throw { forbidden: 'Not a record of Lectern.' };
}
