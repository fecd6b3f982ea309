create table Thing (id int primary key, name varchar(200));
