-- One primary trainer per local government and day, and nobody twice: H2 has no exclusion constraints.
create trigger assignment_overlaps before insert, update on assignment for each row
    call "org.maekhai.assignment.OneTrainerADay";
