-- It was only ever written: what the newest reading of a list gave stands in directory_feed.
drop table directory_refresh;
