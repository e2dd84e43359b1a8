CREATE TRIGGER audit_no_change ON audit INSTEAD OF UPDATE, DELETE AS THROW 50000, 'The audit trail is only ever added to.', 1;
