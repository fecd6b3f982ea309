package org.maekhai.shared;
public final class Ids {}
