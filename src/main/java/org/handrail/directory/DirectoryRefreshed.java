package org.handrail.directory;

/**
 * The snapshot that searches run on was replaced.
 *
 * @param version the database's count of changes to the directory
 * @param meetings how many meetings it holds
 */
public record DirectoryRefreshed(long version, int meetings) {}
