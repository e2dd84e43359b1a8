-- Only PostgreSQL keeps the timetable of jobs in the database, for several desks; elsewhere one process has it in memory.
SELECT 1
