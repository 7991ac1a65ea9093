package io.ringback.model.site;

import io.ringback.model.DepartmentId;

/**
 * Where topics go.
 *
 * @param id its slug
 * @param name what people call it
 * @param policy which free agent gets the next chat
 * @param lines how its lines are kept
 */
public record Department(DepartmentId id, Translated name, AssignmentPolicy policy, LineRules lines) {}
